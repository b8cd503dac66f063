/** Amounts are whole numbers of a currency's smallest unit, never fractions of a machine's number. */

const digits = new Map<string, number>();

/** How many digits stand behind the point: 2 for euro, 0 for yen, 3 for dinar. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const found =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** ISO codes this machine knows. */
export const currencies = (): string[] => Intl.supportedValuesOf("currency");

/**
 * What she typed as smallest units: "1234.5", "1 234,50". The last point or comma parts the units from the
 * rest when at most as many digits follow as the currency has; null when it cannot be read.
 */
export function parseAmount(typed: string, currency: string): bigint | null {
  const plain = typed.trim().replace(/[\s'’]/g, "");
  const most = minorDigits(currency);
  const [, whole, rest = ""] = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  if (rest.length <= most) return BigInt(whole.replace(/[.,]/g, "") + rest.padEnd(most, "0"));
  // "1.500" in a currency of two digits: a thousand and a half, not one and a half.
  return rest.length === 3 && /^\d{1,3}$/.test(whole) ? BigInt(whole + rest + "0".repeat(most)) : null;
}

/** A rate as digits and places: "0.0175" is 175 and 4. */
export function parseRate(typed: string): { units: bigint; places: number } | null {
  const [, whole, rest = ""] = /^(\d{1,9})(?:[.,](\d{1,12}))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole + rest);
  return units > 0n ? { units, places: rest.length } : null;
}

/** As the database keeps it. */
export function rateText({ units, places }: { units: bigint; places: number }): string {
  const all = units.toString().padStart(places + 1, "0");
  return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
}

/** In another currency, exactly, then rounded once: half away from nothing. */
export function convert(
  amount: bigint,
  from: string,
  to: string,
  { units, places }: { units: bigint; places: number },
): bigint {
  const over = 10n ** BigInt(places + minorDigits(from));
  const exact = amount * units * 10n ** BigInt(minorDigits(to));
  return (exact * 2n + over) / (over * 2n);
}

export const total = (amounts: bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** "12.50": for files and inputs. */
export function plainAmount(amount: bigint, currency: string): string {
  const places = minorDigits(currency);
  if (amount < 0n) return `-${plainAmount(-amount, currency)}`;
  return rateText({ units: amount, places });
}

/** "12,50 €" in her language. */
export const amountText = (amount: bigint, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    plainAmount(amount, currency) as Intl.StringNumericLiteral,
  );
