/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits; given by a composition root. */
export type Sha256 = (text: string) => Promise<string>;
