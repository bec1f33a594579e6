import { formatDay } from '../../src/domain/day.ts';
import { START } from './links.ts';

/** What stands beside the file to click; lines end as Windows wants them. */
export function readMe(edition: string): string {
	return `SỔ TAY VĂN THƯ, LƯU TRỮ – bản mang theo, ngày ${formatDay(edition)}

Mở: bấm đúp tệp ${START}. Không cần mạng, không cần cài đặt.
Trình duyệt: Chrome, Edge, Cốc Cốc từ bản 109; Firefox từ bản 115.
Chép: phải chép cả thư mục này, giữ nguyên thư mục "so-tay" bên cạnh tệp ${START}.

Bài đang làm lưu ở đâu
- Câu trả lời tự kiểm tra lưu trong trình duyệt của máy đang dùng, không lưu trên USB.
- Trang mở từ thư mục của máy nào cũng dùng chung một chỗ lưu của trình duyệt. Máy dùng chung thì bấm "Lưu ra tệp",
  giữ tệp ấy, rồi xoá dữ liệu ở trang "Dữ liệu trên máy này".
- Đổi máy, đổi trình duyệt, xoá lịch sử trình duyệt: mở lại từ tệp đã lưu.

Không nhập bí mật nhà nước vào sổ tay.

Kiểm tệp có bị hỏng hay sửa không: so với SHA256.txt
  Windows: certutil -hashfile ${START} SHA256
  Linux:   sha256sum -c SHA256.txt

Nội dung là bản tóm lược bằng lời của sổ tay, không thay cho văn bản gốc và không do cơ quan nào ban hành.
`.replace(/\n/g, '\r\n');
}
