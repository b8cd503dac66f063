/** Words that the database, the rules and the screens share, by room. These files import nothing but each other. */
export * from "./delegations";
export * from "./forums";
export * from "./mail";
export * from "./mentoring";
export * from "./people";
export * from "./training";
export * from "./travel";
export * from "./voices";
