/** Invented articles as plain HTML, for pages whose manners matter more than their words. */

export type Story = { language: string; title: string; published: string; paragraphs: string[] };

export const frenchStory: Story = {
  language: 'fr',
  title: 'MacronLeaks : le parquet de Paris enquête, neuf gigaoctets dans la nature',
  published: '2017-05-06T09:10:00+02:00',
  paragraphs: [
    'Le parquet parisien a ouvert une enquête vendredi 5 mai après le piratage de l’équipe de Macron, a-t-on appris samedi de source judiciaire. Les investigations visent l’accès frauduleux à un système et l’atteinte au secret des correspondances.',
    'Quelque 9 gigaoctets de documents ont été déposés vendredi soir sur le forum 4chan, quelques minutes avant la fin de campagne officielle. WikiLeaks a relayé les liens, en précisant ne pas être à l’origine de la fuite.',
    '« Ces messages ont été volés il y a plusieurs semaines dans les boîtes personnelles de responsables du mouvement », affirme En Marche!, selon qui de nombreux faux ont été ajoutés aux vrais documents.',
    'La commission nationale de contrôle de campagne a demandé aux médias de ne pas rendre compte du contenu de ces fichiers, jusqu’à la fermeture des bureaux de vote dimanche à 20 heures.',
    'Plusieurs dizaines de milliers de courriels seraient concernés, d’après les premiers chercheurs qui ont ouvert les archives. Aucun n’a pour l’instant trouvé de message compromettant.',
  ],
};

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const articleHtml = (story: Story) => `<article><h1>${escapeHtml(story.title)}</h1>
<p><time datetime="${story.published}">${story.published.slice(0, 10)}</time></p>
${story.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</article>`;

type Extras = { head?: string; before?: string; after?: string; html?: string };

/** A whole page around an article. */
export function pageHtml(story: Story, outlet: string, extras: Extras = {}): string {
  return `<!doctype html><html lang="${story.language}" ${extras.html ?? ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(story.title)} | ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${story.published}">
<style nonce="page">body{font:18px/1.6 Georgia,serif;max-width:720px;margin:0 auto;padding:24px}</style>${extras.head ?? ''}</head>
<body>${extras.before ?? ''}<header>${outlet}</header><main>${articleHtml(story)}</main>${extras.after ?? ''}<footer>Mentions légales</footer></body></html>`;
}
