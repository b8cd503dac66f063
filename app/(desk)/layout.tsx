import type { ReactNode } from "react";
import { PageFrame } from "@/app/frame";
import { currentViewer } from "@/auth/viewer";

/** Frame and navigation. Never a gate: every page asks `requireViewer()` itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return <PageFrame viewer={await currentViewer()}>{children}</PageFrame>;
}
