/** "Trao sổ tay cho cơ quan": one text for the page, and for the two files that lie beside the artefacts of a release. */

export interface HandOverPart {
	/** Address on the page. */
	id: string;
	title: string;
	/** Said before the list. */
	lead?: string;
	/** In order; `code` between backticks. */
	steps: string[];
	/** Whether the order matters. */
	ordered: boolean;
}

export const HAND_OVER: readonly HandOverPart[] = [
	{
		id: 'usb',
		title: 'Trao bằng USB',
		lead: 'Dùng khi cơ quan không có mạng hoặc không được cài đặt. Không cần quyền quản trị.',
		ordered: true,
		steps: [
			'Quét vi-rút USB. Dùng USB được phép dùng ở cơ quan nhận; không dùng USB từng chứa tài liệu mật.',
			'Kiểm mã SHA-256 của tệp `so-tay-van-thu-luu-tru-….zip`, rồi giải nén vào USB.',
			'Chép cả thư mục, giữ nguyên thư mục `so-tay` bên cạnh tệp `MO-SO-TAY.html`. Nên chép vào ổ cứng của máy nhận: mở nhanh hơn USB.',
			'Bấm đúp `MO-SO-TAY.html`. Thử ba việc: tìm “ghi bien ban”; mở “Điền phiếu”, bắt đầu một đợt; bấm “Lưu ra tệp”.',
			'Chỉ cho người nhận trang “Dữ liệu trên máy này” và tệp `DOC-TRUOC.txt`.',
		],
	},
	{
		id: 'mang-co-quan',
		title: 'Đặt lên mạng của cơ quan',
		lead: 'Dùng khi cơ quan có máy chủ, kể cả không nối Internet. Mọi máy mở cùng một địa chỉ, luôn cùng một bản.',
		ordered: true,
		steps: [
			'Đưa tệp `so-tay-web-….zip` cho người quản trị. Giải nén; thư mục `trang` là toàn bộ trang, thư mục `cau-hinh` có mẫu cho nginx, Apache, IIS.',
			'Chép `trang` lên máy chủ. Tệp này dựng cho địa chỉ gốc (`http://may-chu/`); muốn đặt ở thư mục con thì phải dựng lại bằng `SITE_BASE`.',
			'Mở thử từ một máy khác: trang đầu, tìm “ghi bien ban”, một địa chỉ không có thật (phải ra trang 404 của sổ tay).',
			'Muốn mọi người tải bản mang theo và sách tại chỗ: chép cả thư mục phát hành này vào `trang/phat-hanh/`. Trang “Tải về, trao cho cơ quan” tự hiện tệp và mã.',
		],
	},
	{
		id: 'web',
		title: 'Đặt lên web',
		ordered: true,
		steps: [
			'Làm như trên, thêm https. Có https thì trình duyệt giữ được sổ tay để đọc khi mất mạng.',
			'Người đọc mở một lần khi có mạng, chờ chân trang báo “Đã sẵn sàng dùng ngoại tuyến”.',
		],
	},
	{
		id: 'nguoi-quan-tri',
		title: 'Nói gì với người quản trị máy',
		ordered: false,
		steps: [
			'Đây là trang tĩnh (HTML, CSS, JavaScript): không cơ sở dữ liệu, không mã chạy trên máy chủ, không cài gì vào máy trạm.',
			'Không gửi gì ra ngoài: không đếm lượt xem, không phông chữ hay mã của bên khác. Mỗi trang mang chính sách nội dung (CSP) chỉ cho đọc tệp của chính nó.',
			'Không tài khoản, không cookie. Bài làm nằm trong trình duyệt của người dùng và trong tệp họ tự lưu; máy chủ không nhận.',
			'Máy trạm: Chrome, Edge, Cốc Cốc từ bản 109, Firefox từ bản 115; Windows 7 dùng được.',
			'Máy tự dọn hồ sơ người dùng khi tắt thì bài làm mất theo: nhắc người dùng lưu ra tệp.',
			'Sổ tay không phải hệ thống của cơ quan nào, không thay văn bản gốc, không dùng để soạn hay lưu tài liệu mật.',
		],
	},
	{
		id: 'ban-moi',
		title: 'Khi có bản mới',
		lead: 'Ngày của bản và ngày phải soát lại ghi ở chân mọi trang, in ra cũng có. Quá ngày ấy, đầu trang tự nhắc.',
		ordered: true,
		steps: [
			'Kiểm mã tệp mới. Xem trang “Mới thay đổi” để biết ai phải làm gì khác đi.',
			'Bản mang theo: giải nén thành thư mục mới, mở thử, rồi mới bỏ thư mục cũ. Mở bằng Firefox thì lưu dữ liệu ra tệp trước, vì thư mục mới là chỗ giữ mới.',
			'Máy chủ: thay nội dung thư mục `trang`, giữ nguyên địa chỉ. Bài làm trong trình duyệt còn nguyên; máy nào giữ bản ngoại tuyến thì chân trang hỏi trước khi đổi.',
			'Bản in, sách PDF cũ: ghi “đã có bản mới” hoặc bỏ.',
		],
	},
];

/** Ways to check a file on the machines offices have. */
export const CHECK_COMMANDS: readonly { where: string; command: string }[] = [
	{ where: 'Windows (Command Prompt)', command: 'certutil -hashfile TEN-TEP.zip SHA256' },
	{ where: 'Windows 10 trở lên (PowerShell)', command: 'Get-FileHash TEN-TEP.zip' },
	{ where: 'Linux', command: 'sha256sum -c SHA256SUMS' },
	{ where: 'macOS', command: 'shasum -a 256 TEN-TEP.zip' },
];

/** Said wherever sums are shown. */
export const SUM_LIMITS =
	'Mã khớp nghĩa là tệp không hỏng khi chép. Tệp và mã lấy từ cùng một chỗ thì kẻ sửa tệp cũng sửa được mã: muốn chắc, hỏi mã qua đường khác (điện thoại, văn bản) từ người phát hành.';
