import { z } from "zod";
import { hour, id, optionalUrl } from "../../input";
import { typedZone } from "../../people/profile-input";

const minutes = z.coerce
  .number("not_a_number")
  .int("not_a_number")
  .min(5, "too_short_a_time")
  .max(600, "too_long_a_time");
const blank = (value: unknown) => (value === "" ? undefined : value);
const own = {
  day: z.preprocess(blank, z.iso.date("not_a_day").optional()),
  hour: z.preprocess(blank, hour.optional()),
};

/** Ticked hours as instants, and up to three of her own choosing as day and hour in the zone. */
export const OfferHours = z
  .object({
    mentorshipId: id,
    minutes,
    zone: typedZone,
    onlineUrl: optionalUrl,
    slots: z.array(z.iso.datetime("not_an_hour")).default([]),
    day1: own.day,
    hour1: own.hour,
    day2: own.day,
    hour2: own.hour,
    day3: own.day,
    hour3: own.hour,
  })
  .transform(({ day1, hour1, day2, hour2, day3, hour3, slots, ...rest }, context) => {
    const typed = [
      [day1, hour1],
      [day2, hour2],
      [day3, hour3],
    ].flatMap(([day, at], i) => {
      if (!day && !at) return [];
      if (day && at) return [{ day, hour: at, field: i + 1 }];
      context.addIssue({ code: "custom", message: "required", path: [`${day ? "hour" : "day"}${i + 1}`] });
      return [];
    });
    return { ...rest, slots: slots.map((at) => new Date(at)), typed };
  });
export const PickHour = z.object({ offerId: id, place: z.coerce.number("required").int().min(1).max(3) });
export const WithdrawOffer = z.object({ offerId: id });
