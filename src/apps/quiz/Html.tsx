/** A text that the build turned from short Markdown into HTML. */
export function Html({ text }: { text: string }) {
	return <span dangerouslySetInnerHTML={{ __html: text }} />;
}
