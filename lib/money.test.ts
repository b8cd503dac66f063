import fc from "fast-check";
import { expect, test } from "vitest";
import { convert, minorDigits, parseAmount, parseRate, plainAmount, rateText, total } from "./money";

const currency = fc.constantFrom("EUR", "JPY", "KWD", "PHP", "USD", "COP");
const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
const rate = fc.record({
  units: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  places: fc.integer({ min: 0, max: 12 }),
});

test("what is written down is read back as it was", () => {
  fc.assert(fc.property(amount, currency, (sum, of) => parseAmount(plainAmount(sum, of), of) === sum));
});

test("what people type is read, and what cannot be read is refused", () => {
  expect(parseAmount("1 234,50", "EUR")).toBe(123450n);
  expect(parseAmount("1,234.50", "EUR")).toBe(123450n);
  expect(parseAmount("1.500", "EUR")).toBe(150000n);
  expect(parseAmount("1.500", "KWD")).toBe(1500n);
  expect(parseAmount("1500", "JPY")).toBe(1500n);
  for (const typed of ["", "abc", "1.2345", "-5", "1e9", "1..2", "12,3456"])
    expect(parseAmount(typed, "EUR")).toBeNull();
});

test("a rate of one changes nothing between the same currency", () => {
  fc.assert(
    fc.property(amount, currency, (sum, of) => convert(sum, of, of, { units: 1n, places: 0 }) === sum),
  );
});

test("a sum of converted amounts is off by less than one smallest unit for each", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 40 }), currency, currency, rate, (sums, from, to, at) => {
      const each = total(sums.map((sum) => convert(sum, from, to, at)));
      const whole = convert(total(sums), from, to, at);
      const apart = each > whole ? each - whole : whole - each;
      return apart <= BigInt(Math.ceil((sums.length + 1) / 2));
    }),
  );
});

test("conversion is the nearest whole unit, checked by multiplication", () => {
  fc.assert(
    fc.property(amount, currency, currency, rate, (sum, from, to, at) => {
      const got = convert(sum, from, to, at);
      const exact = sum * at.units * 10n ** BigInt(minorDigits(to));
      const step = 10n ** BigInt(at.places + minorDigits(from));
      const off = exact - got * step;
      return (off < 0n ? -off : off) * 2n <= step;
    }),
  );
});

test("a rate is kept as it was given", () => {
  expect(rateText(parseRate("0,0175") ?? { units: 0n, places: 0 })).toBe("0.0175");
  expect(rateText(parseRate("58") ?? { units: 0n, places: 0 })).toBe("58");
  for (const typed of ["0", "0.000", "-1", "1.2.3", "", "one"]) expect(parseRate(typed)).toBeNull();
});
