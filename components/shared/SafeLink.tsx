/** Links to other sites. */
import type { ComponentChildren } from 'preact';
import { useI18n } from './i18n.tsx';

/** Whether an address may be followed from a view: http and https only, nothing a pack or a page could make run. */
export function isSafeAddress(address: string): boolean {
  return address.length < 4000 && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** A link that opens in a new tab without a referrer; plain text where the address is not http(s). */
export function SafeLink(props: { href: string; children: ComponentChildren; class?: string; id?: string }) {
  const { t } = useI18n();
  if (!isSafeAddress(props.href)) return <span class={props.class}>{props.children}</span>;
  return (
    <a id={props.id} class={props.class} href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="sr"> {t('link_new_tab')}</span>
    </a>
  );
}
