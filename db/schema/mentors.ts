import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type Commission,
  commissions,
  type LanguageLevel,
  languageLevels,
  type MentoringWishKind,
  mentoringWishKinds,
  type ResourceTheme,
  resourceThemes,
} from "../enums";
import { createdAt, id, listOf, objectives, oneOf, onlyObjectives, version, zone } from "./columns";
import { people } from "./people";
import { anyOf, inSet, mayChange, mayDelete, mayInsert, mayRead, mayUpdate, own } from "./policies";

const ofPerson = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
const themes = (name: string) =>
  text(name).array().$type<ResourceTheme[]>().notNull().default(sql`'{}'::text[]`);
const mine = own("person_id");
const ofMyMentors = inSet("person_id", "coordinated_mentors");
const onlyThemes = (column: string) => sql`${sql.raw(column)} <@ ${listOf(resourceThemes)}`;

/** What a mentor offers. Mentees see a card of it, `mentor_cards()`: no hours, no places, no dates. */
export const mentorProfiles = pgTable(
  "mentor_profiles",
  {
    personId: ofPerson().primaryKey(),
    themes: themes("themes"),
    objectives: objectives(),
    /** What she has lived herself and would speak about. */
    lived: themes("lived"),
    region: text("region").$type<Commission>(),
    zone: zone(),
    /** With how many she walks at once; a group counts as one. */
    capacity: integer("capacity").notNull(),
    /** She meets several together, so many at most; null: each by herself. */
    groupOf: integer("group_of"),
    /** What she does not do, in her words. */
    boundaries: text("boundaries").notNull().default(""),
    /** Takes new mentees now. */
    open: boolean("open").notNull().default(true),
    /** Spoken with and found fit, by a coordinator. */
    vettedOn: date("vetted_on"),
    vettedBy: uuid("vetted_by").references(() => people.id),
    /** The day she said yes to the code of conduct. */
    codeSignedOn: date("code_signed_on"),
    version: version(),
  },
  () => [
    mayRead(anyOf(mine, ofMyMentors)),
    mayInsert(mine),
    mayUpdate(anyOf(mine, ofMyMentors)),
    mayDelete(mine),
    check("mentor_profiles_themes", onlyThemes("themes")),
    check("mentor_profiles_lived", onlyThemes("lived")),
    check("mentor_profiles_objectives", onlyObjectives),
    check("mentor_profiles_region", oneOf("region", commissions)),
    check("mentor_profiles_capacity", sql`capacity between 0 and 30`),
    check("mentor_profiles_group", sql`group_of between 2 and 12`),
    check("mentor_profiles_boundaries", sql`length(boundaries) <= 2000`),
    check("mentor_profiles_vetted_by_whom", sql`num_nulls(vetted_on, vetted_by) <> 1`),
  ],
);

export const mentorLanguages = pgTable(
  "mentor_languages",
  {
    personId: ofPerson(),
    language: text("language").notNull(),
    level: text("level").$type<LanguageLevel>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.language] }),
    mayRead(anyOf(mine, ofMyMentors)),
    ...mayChange(mine),
    check("mentor_languages_level", oneOf("level", languageLevels)),
  ],
);

/** Hours she offers, by weekday on the clock of her zone, in minutes after midnight; several a day. None: no hours. */
export const mentorHours = pgTable(
  "mentor_hours",
  {
    personId: ofPerson(),
    weekday: integer("weekday").notNull(),
    fromMinute: integer("from_minute").notNull(),
    untilMinute: integer("until_minute").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.weekday, t.fromMinute] }),
    mayRead(anyOf(mine, ofMyMentors)),
    ...mayChange(mine),
    check("mentor_hours_weekday", sql`weekday between 1 and 7`),
    check(
      "mentor_hours_day",
      sql`from_minute between 0 and 1439 and until_minute between 1 and 1440 and from_minute <> until_minute`,
    ),
  ],
);

/** What a leader would like a mentor for. Without a row she would like one and has said no more. */
export const menteeProfiles = pgTable(
  "mentee_profiles",
  {
    personId: ofPerson().primaryKey(),
    wants: boolean("wants").notNull().default(true),
    themes: themes("themes"),
    objectives: objectives(),
    lived: themes("lived"),
    region: text("region").$type<Commission>(),
    version: version(),
  },
  () => [
    mayRead(anyOf(mine, inSet("person_id", "coordinated_people"))),
    ...mayChange(mine),
    check("mentee_profiles_themes", onlyThemes("themes")),
    check("mentee_profiles_lived", onlyThemes("lived")),
    check("mentee_profiles_objectives", onlyObjectives),
    check("mentee_profiles_region", oneOf("region", commissions)),
  ],
);

/**
 * With whom she would like to be, or would not: a no-go needs no reason. Nobody but herself reads it, not an
 * administrator; `matching_wishes()` hands it to the matching alone. A merge leaves it where it is.
 */
export const mentoringWishes = pgTable(
  "mentoring_wishes",
  {
    id: id(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    aboutId: uuid("about_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<MentoringWishKind>().notNull(),
    weight: integer("weight").notNull().default(2),
    createdAt: createdAt(),
  },
  (t) => [
    unique("mentoring_wishes_one").on(t.authorId, t.aboutId),
    index("mentoring_wishes_about").on(t.aboutId),
    mayRead(inSet("author_id", "own_profiles")),
    mayInsert(own("author_id")),
    mayUpdate(inSet("author_id", "own_profiles")),
    mayDelete(inSet("author_id", "own_profiles")),
    check("mentoring_wishes_kind", oneOf("kind", mentoringWishKinds)),
    check("mentoring_wishes_weight", sql`weight between 1 and 3`),
    check("mentoring_wishes_two_people", sql`author_id <> about_id`),
  ],
);
