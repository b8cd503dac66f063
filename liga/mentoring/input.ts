import { z } from "zod";
import { day, hour, id, optionalUrl, version } from "../input";
import { typedZone } from "../people/profile-input";

const time = {
  day,
  hour,
  zone: typedZone,
  minutes: z.coerce
    .number("not_a_number")
    .int("not_a_number")
    .min(5, "too_short_a_time")
    .max(600, "too_long_a_time"),
  onlineUrl: optionalUrl,
};
export const ScheduleMeeting = z.object({ mentorshipId: id, ...time });
export const MoveMeeting = z.object({ meetingId: id, version, ...time });
export const CancelMeeting = z.object({ meetingId: id, version });

/** An enrolment names the leader and her cohort at once. */
export const MakePair = z.object({ enrolmentId: id, mentorId: id });
export const EndPair = z.object({ mentorshipId: id, version });
