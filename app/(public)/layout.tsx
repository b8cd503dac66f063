import type { ReactNode } from "react";
import { PageFrame } from "@/app/frame";
import { currentViewer } from "@/auth/viewer";

/** What a stranger sees, in the same frame. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame viewer={await currentViewer()}>{children}</PageFrame>;
}
