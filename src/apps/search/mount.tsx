import { render } from 'preact';
import { SearchPage } from './SearchPage.tsx';

const place = document.getElementById('tim-kiem');
if (place) {
	place.replaceChildren();
	render(<SearchPage base={place.dataset['base'] ?? '/'} />, place);
}
