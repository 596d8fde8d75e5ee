/** The six-digit code of a local government (全国地方公共団体コード): two digits prefecture, three body, one check. */
export type LocalGovernmentCode = string & { readonly __localGovernmentCode: true };

const WEIGHTS: readonly number[] = [6, 5, 4, 3, 2];

/** The check digit for the first five: the last digit of 11 less the remainder of the weighted sum by 11. */
export function checkDigit(fiveDigits: string): string | undefined {
  if (!/^\d{5}$/.test(fiveDigits)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(fiveDigits[index]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** True for six digits whose last is the right check digit; whether such a body exists is another question. */
export function isLocalGovernmentCode(text: string): text is LocalGovernmentCode {
  return checkDigit(text.slice(0, 5)) === text.slice(5);
}
