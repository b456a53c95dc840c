/** The language of a tag as people write it (`fr-FR`, `fr_CA` → `fr`), lower case; null for what names none. */
export function primarySubtag(tag: string | null): string | null {
  const subtag = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase();
  return subtag && !/^(und|mul|zxx)$/.test(subtag) ? subtag : null;
}
