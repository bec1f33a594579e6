/** What machines read: schema.org data of a page (JSON-LD) and the data file of a regulation. */
import { provisionEid, workIri } from '../domain/akn.ts';
import { regulationName, regulationTitle } from '../domain/regulation.ts';
import { validityOn } from '../domain/validity.ts';
import { REGULATION_KINDS, type Regulation } from '../schemas/regulation.ts';
import type { RegulationEntry } from './library.ts';

const SITE_NAME = 'Sổ tay văn thư, lưu trữ';
const LEGAL_FORCE = { 'in-force': 'InForce', amended: 'PartiallyInForce', expired: 'NotInForce', 'not-yet': 'NotInForce', uncertain: undefined } as const;

export type LinkedData = Record<string, unknown>;

export interface PageFacts {
	/** Canonical address of the page. */
	url: string;
	title: string;
	description: string;
	/** Day of this edition, `yyyy-mm-dd`. */
	edition: string;
	/** Last day the page was checked, where it has one. */
	reviewed?: string;
}

/** Drops keys without a value: a machine must not read "unknown" as a fact. */
function known(data: LinkedData): LinkedData {
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** The act a page is about. It is never said that our page is the act (rule 3 of the design). */
export function legislation(regulation: Regulation, slug: string, day: string): LinkedData {
	return known({
		'@type': 'Legislation',
		name: regulationTitle(regulation),
		legislationIdentifier: regulation.number,
		legislationType: REGULATION_KINDS[regulation.kind],
		legislationJurisdiction: 'VN',
		legislationPassedBy: { '@type': 'Organization', name: regulation.issuer },
		legislationDate: regulation.issued,
		legislationLegalForce: LEGAL_FORCE[validityOn(regulation, day).state],
		temporalCoverage: regulation.effective === undefined ? undefined : `${regulation.effective}/${regulation.expires ?? '..'}`,
		inLanguage: 'vi',
		sameAs: regulation.official.url,
		identifier: { '@type': 'PropertyValue', propertyID: 'akn', value: workIri(regulation, slug) },
	});
}

/** An article of this handbook; `about` names what it speaks of. */
export function article(page: PageFacts, about: LinkedData | LinkedData[]): LinkedData {
	return known({
		'@context': 'https://schema.org',
		'@type': 'Article',
		'@id': page.url,
		headline: page.title,
		description: page.description,
		inLanguage: 'vi',
		isAccessibleForFree: true,
		dateModified: page.reviewed ?? page.edition,
		isPartOf: { '@type': 'WebSite', name: SITE_NAME },
		about,
	});
}

/** A procedure as steps, so that assistants can read them out in order. */
export function howTo(page: PageFacts, steps: readonly { title: string; who: string }[], about: LinkedData[]): LinkedData {
	return {
		...article(page, about),
		'@type': 'HowTo',
		name: page.title,
		step: steps.map((s, i) => ({ '@type': 'HowToStep', position: i + 1, name: s.title, text: `${s.who}: ${s.title}`, url: `${page.url}#buoc-${i + 1}` })),
	};
}

/** The glossary: terms by name and address; what they mean stands on the page. */
export function termSet(page: PageFacts, terms: readonly { slug: string; term: string }[]): LinkedData {
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTermSet',
		'@id': page.url,
		name: page.title,
		inLanguage: 'vi',
		hasDefinedTerm: terms.map((t) => ({ '@type': 'DefinedTerm', name: t.term, url: `${page.url}#${t.slug}` })),
	};
}

/** The site as a whole, with the address of its search. */
export function webSite(url: string, searchUrl: string): LinkedData {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		'@id': url,
		url,
		name: SITE_NAME,
		inLanguage: 'vi',
		potentialAction: { '@type': 'SearchAction', target: `${searchUrl}?q={q}`, 'query-input': 'required name=q' },
	};
}

/** `/van-ban/<slug>.json`: number, dates, relations and every provision with its address, for other tools. */
export function regulationData(entry: RegulationEntry, url: string): LinkedData {
	const r = entry.data;
	return known({
		note: 'Tóm lược của sổ tay, không phải văn bản gốc.',
		akn: workIri(r, entry.slug),
		url,
		name: regulationName(r),
		number: r.number,
		kind: r.kind,
		title: r.title,
		issuer: r.issuer,
		issued: r.issued,
		effective: r.effective,
		expires: r.expires,
		validityUncertain: r.validityUncertain,
		evidence: r.evidence,
		reviewed: r.reviewed,
		official: r.official.url,
		replaces: r.replaces.map((x) => x.number),
		replacedBy: r.replacedBy.map((x) => x.number),
		amendedBy: r.amendedBy.map((x) => known({ number: x.number, from: x.from })),
		provisions: entry.provisions
			.filter((p) => !p.note)
			.map((p) =>
				known({
					id: p.id,
					eId: provisionEid(p.path, p.id),
					kind: p.kind,
					title: p.title === '' ? undefined : p.title,
					evidence: p.evidence,
					url: `${url}#${p.id}`,
				}),
			),
	});
}
