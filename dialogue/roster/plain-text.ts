/** Composed and trimmed, so that two spellings of one name that look alike are alike. */
export const plainText = (text: string): string => text.normalize("NFC").trim();

/** Control, format (bidi marks, zero-width characters, tags), private-use and line-separating characters, lone surrogates, and
 *  the mark a broken conversion leaves: nobody sees them, and they make one name or id pass for another. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;

export const forbiddenCharacter = (text: string): number | undefined => FORBIDDEN.exec(text)?.[0].codePointAt(0);
