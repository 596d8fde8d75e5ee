/** What Japanese keyboards give between digits for the minus key; NFKC leaves most of them as they are. */
const DASHES = /(?<=[\d)])\s*[-‐‑‒–—―−─ー]+\s*(?=[\d(])/gu;
const PHONE_ALONE = /^[\d\s()+-]+$/;
/** With fewer digits it is part of a number, or a number of something else. */
const SHORTEST_PHONE = 9;

/** A telephone number as it is kept and shown: half-width, its dashes plain; words beside it stay. */
export function phoneText(typed: string): string {
  return typed.normalize('NFKC').replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}

/** Digits alone, with the national prefix for +81. */
export function phoneKey(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/^\s*\+81\s*(?:\(0\))?0?/, '0')
    .replace(/\D/g, '');
}

/** Is all of this text one telephone number, as somebody types it to find who called? */
export function isPhone(typed: string): boolean {
  return PHONE_ALONE.test(phoneText(typed)) && phoneKey(typed).length >= SHORTEST_PHONE;
}
