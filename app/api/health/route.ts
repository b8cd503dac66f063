import { queueAnswers } from "@/jobs/loop";
import { databaseAnswers } from "@/liga/administration/database-answers";

export const dynamic = "force-dynamic";

/** 200 when the database answers and every job takes its turns; else 503 with what is missing. */
export async function GET() {
  const missing = [...((await databaseAnswers()) ? [] : ["database"]), ...(queueAnswers() ? [] : ["queue"])];
  if (missing.length > 0) return Response.json({ status: "missing", missing }, { status: 503 });
  return Response.json({ status: "ok" });
}
