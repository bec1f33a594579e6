/** Prints the page as it stands; it is laid out for A4. @param main the button of the place that one looks for first */
export function PrintButton({ main = false }: { main?: boolean }) {
	return (
		<button type="button" class={main ? 'btn main' : 'btn'} onClick={() => print()}>
			In A4
		</button>
	);
}
