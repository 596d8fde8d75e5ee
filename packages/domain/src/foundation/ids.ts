/** A text that names one thing of one kind, so that a case id cannot be handed over where a person id is wanted. */
export type Id<Name extends string> = string & { readonly __id: Name };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 9562, any version; the nil and max UUIDs name nothing and are not ids. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The id when the text is a UUID, in lower case so that equal ids are equal texts; otherwise undefined. */
export function toId<Name extends string>(text: string): Id<Name> | undefined {
  return isUuid(text) ? (text.toLowerCase() as Id<Name>) : undefined;
}
