import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type Said, saidIn } from "@/liga/forums/names";

/** A text in her language; one that is not written in it yet tells its language to whoever reads aloud. */
export function SaidText({ text, otherwise = null }: { text: Said; otherwise?: ReactNode }) {
  const locale = useLocale();
  const said = saidIn(text, locale);
  if (!said) return otherwise;
  return said.language === locale ? said.text : <span lang={said.language}>{said.text}</span>;
}
