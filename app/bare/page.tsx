import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";

/** The least a dynamic page of this app can be: what `npm run bench` measures the dashboards against. */
export default async function BarePage() {
  const count = (await cookies()).size;
  if (!env().LIGA_BENCH) notFound();
  return <p>{count}</p>;
}
