/** Every slide as a button to it, for the overview. */
export function layButtons(frames: readonly HTMLElement[], choose: (page: number) => void): void {
	frames.forEach((frame, i) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'pick';
		button.textContent = String(i + 1);
		button.setAttribute('aria-label', `Tới trang ${i + 1}: ${frame.querySelector('h2')?.textContent ?? ''}`);
		button.addEventListener('click', () => choose(i + 1));
		frame.querySelector<HTMLElement>('.slide')!.inert = true;
		frame.append(button);
	});
}

/** Takes the buttons of the overview away: slides can be used again. */
export function liftButtons(frames: readonly HTMLElement[]): void {
	for (const frame of frames) {
		frame.querySelector('.pick')?.remove();
		frame.querySelector<HTMLElement>('.slide')!.inert = false;
	}
}
