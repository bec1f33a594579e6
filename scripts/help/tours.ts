import type { Tour } from './crew.ts';
import { chiaPhieu } from './tours/chia-phieu.ts';
import { chuyenDuLieu } from './tours/chuyen-du-lieu.ts';
import { doanKiemTra } from './tours/doan-kiem-tra.ts';
import { docVanBan } from './tours/doc-van-ban.ts';
import { lamTheoQuyTrinh } from './tours/lam-theo-quy-trinh.ts';
import { ngoaiTuyen } from './tours/ngoai-tuyen.ts';
import { onTapThi } from './tours/on-tap-thi.ts';
import { tapHuan } from './tours/tap-huan.ts';
import { thoiHan } from './tours/thoi-han.ts';
import { timKiem } from './tours/tim-kiem.ts';
import { tongHop } from './tours/tong-hop.ts';
import { trucTrac } from './tours/truc-trac.ts';
import { tuKiemTra } from './tours/tu-kiem-tra.ts';

/** Page of the help → how it is walked through. A page without a tour names nothing on the screen. */
export const TOURS: Readonly<Record<string, Tour>> = {
	'tim-kiem': timKiem,
	'doc-van-ban': docVanBan,
	'lam-theo-quy-trinh': lamTheoQuyTrinh,
	'thoi-han': thoiHan,
	'tu-kiem-tra': tuKiemTra,
	'chia-phieu': chiaPhieu,
	'chuyen-du-lieu': chuyenDuLieu,
	'doan-kiem-tra': doanKiemTra,
	'tong-hop': tongHop,
	'tap-huan': tapHuan,
	'on-tap-thi': onTapThi,
	'ngoai-tuyen': ngoaiTuyen,
	'truc-trac': trucTrac,
};
