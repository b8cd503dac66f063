/** "IMRF" of "International Migration Review Forum (IMRF)"; the whole name where it has no short one. */
export const shortForum = (forum: string) => /\(([^()]+)\)$/.exec(forum)?.[1] ?? forum;

/** "CSW 71": how people name one holding of a forum. */
export const editionTitle = (forum: string, edition: string) => `${shortForum(forum)} ${edition}`;
