import "server-only";

/** How a page opens the one transaction its reads share; what it reads is in `liga/<noun>/queries.ts`. */
export { asViewer as reading } from "@/db/client";
