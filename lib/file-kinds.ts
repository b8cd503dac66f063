/**
 * What a file is, told by its first bytes and never by its name. Only kinds listed here are taken; each
 * names the endings it may carry, so that a file that says it is something else can be refused.
 */
export type FileKind = {
  /** As the browser is told when it downloads. */
  mediaType: string;
  endings: readonly string[];
  group: "document" | "picture" | "sound" | "video";
};

const kinds = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"], group: "document" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    group: "document",
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    group: "document",
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    endings: ["pptx"],
    group: "document",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"], group: "document" },
  doc: { mediaType: "application/msword", endings: ["doc"], group: "document" },
  txt: { mediaType: "text/plain; charset=utf-8", endings: ["txt", "md", "csv"], group: "document" },
  jpg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"], group: "picture" },
  png: { mediaType: "image/png", endings: ["png"], group: "picture" },
  webp: { mediaType: "image/webp", endings: ["webp"], group: "picture" },
  heic: { mediaType: "image/heic", endings: ["heic", "heif"], group: "picture" },
  mp3: { mediaType: "audio/mpeg", endings: ["mp3"], group: "sound" },
  m4a: { mediaType: "audio/mp4", endings: ["m4a", "mp4", "aac"], group: "sound" },
  ogg: { mediaType: "audio/ogg", endings: ["ogg", "oga", "opus"], group: "sound" },
  wav: { mediaType: "audio/wav", endings: ["wav"], group: "sound" },
  amr: { mediaType: "audio/amr", endings: ["amr"], group: "sound" },
  "3gp": { mediaType: "audio/3gpp", endings: ["3gp", "3gpp"], group: "sound" },
  aac: { mediaType: "audio/aac", endings: ["aac"], group: "sound" },
  // Phones record sound into these two as well as moving pictures.
  webm: { mediaType: "audio/webm", endings: ["webm", "weba"], group: "sound" },
  mp4: { mediaType: "video/mp4", endings: ["mp4", "m4v", "m4a"], group: "video" },
} as const satisfies Record<string, FileKind>;
export type KindName = keyof typeof kinds;
export const fileKinds: Record<KindName, FileKind> = kinds;

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const starts = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The kind of a file by its content; null when it is none that we take. */
export function kindOf(bytes: Uint8Array): KindName | null {
  if (text(bytes, 0, 5) === "%PDF-") return "pdf";
  if (starts(bytes, 0xff, 0xd8, 0xff)) return "jpg";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 4) === "WEBP") return "webp";
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 4) === "WAVE") return "wav";
  if (text(bytes, 0, 4) === "OggS") return "ogg";
  if (text(bytes, 0, 5) === "#!AMR") return "amr";
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return "webm";
  if (text(bytes, 4, 4) === "ftyp") return boxed(text(bytes, 8, 4));
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipped(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return wordFile(bytes);
  if (text(bytes, 0, 3) === "ID3") return "mp3";
  // A frame of MPEG sound: layer 3 is MP3, layer 0 is AAC in ADTS.
  const second = bytes[1] ?? 0;
  if (bytes[0] === 0xff && (second & 0xf6) === 0xf0) return "aac";
  if (bytes[0] === 0xff && (second & 0xe6) === 0xe2) return "mp3";
  return isText(bytes) ? "txt" : null;
}

/** By the brand of an ISO media file (ISO/IEC 14496-12, 4.3). */
function boxed(brand: string): KindName | null {
  if (/^(heic|heix|heim|heis|mif1|msf1)$/.test(brand)) return "heic";
  if (/^M4[AB] $/.test(brand)) return "m4a";
  if (/^3g[ep2]/.test(brand)) return "3gp";
  return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|qt {2})$/.test(brand) ? "mp4" : null;
}

/** Office documents are archives; which one, the names in the archive's own directory say. */
function zipped(bytes: Uint8Array): KindName | null {
  const names = entryNames(bytes);
  if (names.some((name) => /vbaproject|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr)$/i.test(name))) return null;
  if (text(bytes, 30, 8) === "mimetype") {
    const declared = "application/vnd.oasis.opendocument.text";
    return text(bytes, 38, declared.length) === declared ? "odt" : null;
  }
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  return names.includes("ppt/presentation.xml") ? "pptx" : null;
}

/** Names of a zip archive's central directory, whose end record closes the file. */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return names;
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) break;
    const length = view.getUint16(at + 28, true);
    names.push(text(bytes, at + 46, Math.min(length, 1000)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** An old Office file whose directory has a stream of Word's. */
function wordFile(bytes: Uint8Array): KindName | null {
  const name = [..."WordDocument"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += 128)
    if (name.every((byte, i) => bytes[at + i] === byte)) return "doc";
  return null;
}

/** Whole UTF-8 without control characters, and no page of the web or program in it. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  let words: string;
  try {
    words = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return false;
  }
  return !/^\s*(<(!doctype|html|svg|\?xml|script|body|head|!--)|#!|MZ)/i.test(words);
}

/** What the name says it is, in small letters; empty when it says nothing. */
export const endingOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether a name may stand on a file of this kind; one without an ending claims nothing. */
export const fits = (name: string, kind: KindName) => {
  const ending = endingOf(name);
  return ending === "" || fileKinds[kind].endings.includes(ending);
};

/** The name as it is kept: its last part, without what a file system or a header could stumble over. */
export function cleanName(name: string, kind: KindName): string {
  const last = name.split(/[/\\]/).pop() ?? "";
  const bare = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>:|?*]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  const ending = endingOf(bare);
  const stem =
    [...(ending === "" ? bare : bare.slice(0, -ending.length - 1))].slice(0, 120).join("").trim() || "file";
  return `${stem}.${ending || fileKinds[kind].endings[0]}`;
}

/** What a voice note may be: sound, or the box for moving pictures that some phones put sound into. */
export const isVoice = (kind: KindName) => fileKinds[kind].group === "sound" || kind === "mp4";

/** Most bytes one file may have: 25 MB. The database says the same. */
export const mostBytes = 26_214_400;

/** "240 kB", "1.8 MB" in the reader's language. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, value] = bytes < 1_000_000 ? ["kilobyte", bytes / 1000] : ["megabyte", bytes / 1_000_000];
  const round = unit === "kilobyte" ? Math.max(1, Math.ceil(value as number)) : (value as number);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: unit as string,
    maximumFractionDigits: 1,
  }).format(round as number);
}
