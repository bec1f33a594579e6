import { formatDay } from '../../src/domain/day.ts';
import { ROOM, START } from './links.ts';

/**
 * What stands beside the file to click; lines end as Windows wants them.
 * @param review day from which the edition is past its review
 */
export function readMe(edition: string, review: string): string {
	return `SỔ TAY VĂN THƯ, LƯU TRỮ – bản mang theo, ngày ${formatDay(edition)}, soát lại trước ngày ${formatDay(review)}

Mở: bấm đúp tệp ${START}. Không cần mạng, không cần cài đặt.
Trình duyệt: Chrome, Edge, Cốc Cốc từ bản 109; Firefox từ bản 115.
Chép: phải chép cả thư mục này, giữ nguyên thư mục "so-tay" bên cạnh tệp ${START}.

Bài đang làm lưu ở đâu
- Câu trả lời tự kiểm tra lưu trong trình duyệt của máy đang dùng, không lưu trên USB.
- Mọi trang mở từ thư mục của máy ấy dùng chung một chỗ lưu của trình duyệt. Máy dùng chung thì mở trang
  "Dữ liệu trên máy này" (cuối mọi trang; tệp ${ROOM}/ngoai-tuyen/du-lieu/index.html), bấm "Lưu tất cả ra một tệp",
  giữ tệp ấy, rồi "Xoá hết".
- Firefox giữ riêng cho từng trang: lưu ra tệp, xoá ở chính trang đã làm.
- Firefox nhớ bài theo đường dẫn của thư mục. USB nhận tên ổ khác (E: thành F:), thư mục đổi tên hay chuyển chỗ thì
  không thấy bài cũ nữa. Vì vậy TRƯỚC KHI rút USB, đổi máy, chuyển thư mục: bấm "Lưu ra tệp" ở dòng của đợt.
  Cắm lại đúng tên ổ cũ thì bài cũ hiện lại.
- Tệp đã lưu mới là bản giữ chắc. Trình duyệt không cho lưu, hoặc dữ liệu đã bị xoá, thì trang nói ngay.
- Đổi máy, đổi trình duyệt, xoá lịch sử trình duyệt: mở lại từ tệp đã lưu.

Không nhập bí mật nhà nước vào sổ tay.

Kiểm tệp có bị hỏng hay sửa không: so với SHA256.txt
  Windows: certutil -hashfile ${START} SHA256
  Linux:   sha256sum -c SHA256.txt

Nội dung là bản tóm lược bằng lời của sổ tay, không thay cho văn bản gốc và không do cơ quan nào ban hành.
`.replace(/\n/g, '\r\n');
}
