import { render } from 'preact';
import { App } from './App.tsx';
import { fetchHandbookData } from './data.ts';

function NotLoaded({ again }: { again(): void }) {
	return (
		<div class="wrap">
			<p class="notice bad" role="alert">
				Chưa tải được bộ câu hỏi. Phần đã điền vẫn còn trên máy này. Kiểm đường mạng rồi thử lại; vẫn không được thì mở lại trang.
			</p>
			<p class="mt1">
				<button type="button" class="btn main" onClick={again}>
					Thử lại
				</button>
			</p>
		</div>
	);
}

async function open(place: HTMLElement): Promise<void> {
	const base = place.dataset['base'] ?? '/';
	try {
		const data = await fetchHandbookData(base, place.dataset['items'] ?? '', place.dataset['texts'] ?? '');
		render(<App data={data} base={base} />, place);
	} catch (error) {
		console.warn('Bộ câu hỏi:', error);
		render(<NotLoaded again={() => void open(place)} />, place);
	}
}

const place = document.getElementById('phieu');
if (place) void open(place);
