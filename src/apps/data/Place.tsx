import type { DataDesk } from './desk.ts';

/** Firefox gives each page of a folder a store of its own: this page sees only what it kept itself. */
const OWN_STORE = location.protocol === 'file:' && /Firefox\//.test(navigator.userAgent);

/** Says, before anything is listed, whether this browser keeps anything and whether this page can see it. */
export function Place({ desk, base }: { desk: DataDesk; base: string }) {
	const barred = desk.disk.value === false || !desk.local.value;
	return (
		<>
			{barred && (
				<p class="notice bad" role="alert">
					<strong>Trình duyệt không cho giữ dữ liệu ở đây.</strong> Đang ở cửa sổ ẩn danh, bị chặn, hồ sơ người dùng chỉ cho đọc, hoặc thẻ khác đang mở bản sổ
					tay cũ. Vẫn dùng được sổ tay, nhưng đóng trang là mất: lưu ra tệp trước khi đóng.
				</p>
			)}
			{OWN_STORE && (
				<p class="notice">
					<strong>Firefox giữ dữ liệu riêng cho từng trang của bản mang theo,</strong> nên trang này không thấy dữ liệu của trang khác. Lưu ra tệp, xoá ở chính
					trang đã làm: <a href={`${base}tu-kiem-tra/phieu/`}>Điền phiếu tự kiểm tra</a>, <a href={`${base}tap-huan/cau-hoi/`}>Luyện tập</a>. Muốn xoá hết một
					lần: xoá dữ liệu duyệt web của Firefox.
				</p>
			)}
		</>
	);
}
