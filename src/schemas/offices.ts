/** Kinds of office the handbook tells apart. Source: scoring specification §3, plus the party cell. */
export const OFFICE_KINDS = {
	'provincial-party-office': 'Văn phòng tỉnh uỷ, thành uỷ',
	'party-committee-body': 'Ban đảng, cơ quan tham mưu của cấp uỷ',
	'commune-party-committee': 'Đảng uỷ xã, phường, đặc khu',
	'agency-party-committee': 'Đảng uỷ cơ quan, doanh nghiệp',
	'party-cell': 'Chi bộ',
	'provincial-department': 'Sở, ngành cấp tỉnh',
	'commune-peoples-committee': 'Uỷ ban nhân dân xã, phường, đặc khu',
	'mass-organisation': 'Mặt trận, đoàn thể',
} as const;

export type OfficeKind = keyof typeof OFFICE_KINDS;

/** `binding`: the rule binds the office; `adapt`: the office applies it as fits; `reference`: good practice only. */
export const FORCES = {
	binding: 'Bắt buộc',
	adapt: 'Vận dụng cho phù hợp',
	reference: 'Tham khảo',
} as const;
export type Force = keyof typeof FORCES;
