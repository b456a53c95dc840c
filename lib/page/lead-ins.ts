/** What pages print around an article, in seven languages: phrases in plain letters (lower case, no accents). */

const lines = (text: string): string[] =>
  text
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A block that begins so leads to another article, whatever follows; none of these opens a sentence of news. */
export const LEAD_INS = lines(`
  a lire aussi|lire aussi|a lire egalement|lire egalement|a relire|a lire sur|lire la suite|voir aussi|a voir aussi|ecouter aussi|notre dossier|lire notre|
  sur le meme sujet|pour aller plus loin|la suite apres la publicite|la suite apres cette publicite|cette video n'est plus disponible|en vous abonnant|
  read more|read also|also read|see also|more on this story|more on this topic|you may also like|you might also like|related article|related stor|related:|related content|
  story continues below|don't miss|article continues below|continue reading|recommended for you|read next|don't miss:|most read|
  lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|auch interessant|das konnte sie auch interessieren|siehe auch|weiterlesen|lies auch|passend zum thema|
  lea tambien|lee tambien|leer tambien|lee mas|leer mas|te puede interesar|tambien te puede interesar|le puede interesar|ver tambien|noticias relacionadas|le recomendamos|
  leggi anche|leggi tutto|leggi di piu|vedi anche|potrebbe interessarti|ti potrebbe interessare|potrebbero interessarti|articoli correlati|per approfondire|
  leia tambem|leia mais|veja tambem|saiba mais|noticias relacionadas|voce tambem pode gostar|
  lees ook|lees meer|lees verder|bekijk ook|zie ook|kijk ook|luister ook|meer hierover|uit ons archief|ook in het nieuws|eerder schreven we|meer over dit onderwerp|ook interessant`);

/** A block that asks for something: to subscribe, follow, share, comment. Only blocks under 300 characters. */
export const CALLS = lines(`
  abonnez-vous|je m'abonne|s'abonner|inscrivez-vous|suivez-nous|suivez rt|retrouvez-nous|partager cet article|partager l'article|partagez cet article|partager sur|partager :|
  commenter|decouvrir nos formules|deja abonne|recevez notre newsletter|recevez nos|telechargez l'application|soutenez|faites un don|signaler une erreur|imprimer l'article|
  subscribe|sign up|follow us|share this|share on|leave a comment|join the conversation|download our app|get our newsletter|support us|click here to|print this|
  jetzt abonnieren|abonnieren sie|folgen sie uns|newsletter abonnieren|artikel teilen|teilen auf|kommentieren|melden sie sich an|
  suscribete|suscribase|siguenos|siganos|comparte|compartir en|compartir este|comenta esta|descarga nuestra|apuntate|
  iscriviti|abbonati|seguici|condividi|commenta|scarica l'app|sostieni|
  assine|inscreva-se|siga-nos|siga o|compartilhe|partilhar|partilhe|comente|baixe o|apoie|
  abonneer|meld je aan|schrijf je in|volg ons|deel dit|deel op|reageer|download onze`);

/** A block that is nothing but this. */
export const WHOLE = lines(`
  publicite|pub|annonce|newsletter|tags|mots-cles|commentaires|partager|breve|details a suivre|details a suivre...|fermer|close|menu|search-form-close|ok|raconter l'actualite|tout accepter|tout refuser|
  en direct|video|photo|infographie|exclusif|abonne|abonnes|reserve aux abonnes|article reserve aux abonnes|copier le lien|ecouter|ecouter l'article|lecture|
  advert|breaking news emails|advertisement|ad|sponsored|comments|share|topics|keywords|loading|loading...|play|listen|listen to this article|copy link|
  anzeige|werbung|kommentare|teilen|schlagworte|themen|artikel anhoren|drucken|merken|
  publicidad|anuncio|comentarios|compartir|etiquetas|temas|archivado en|imprimir|
  pubblicita|commenti|condividi|argomenti|stampa|ascolta|
  publicidade|comentarios|compartilhar|assuntos|palavras-chave|imprimir|ouvir|
  advertentie|reacties|delen|onderwerpen|trefwoorden|luister|afdrukken`);

/** A heading or line after which only lists of other things come, until running text begins again. */
export const TAILS = lines(`
  a lire aussi|lire aussi|les plus lus|les plus lues|articles les plus lus|les plus commentes|sur le meme sujet|sur le meme theme|a la une|voir aussi|ne pas manquer|a ne pas manquer|les derniers articles|dans la meme rubrique|
  commentaires|partager cet article|vos reactions|mots-cles|newsletter|pourquoi s'abonner|a decouvrir|nos derniers articles|les articles les plus lus|articles lies|articles similaires|plus d'articles|
  most read|most popular|most viewed|trending|related|related articles|related stories|related topics|more from|more stories|more on this story|latest news|comments|recommended|read next|you may also like|popular|top stories|see also|editors' picks|also in|
  mehr zum thema|meistgelesen|meistgelesene artikel|das konnte sie auch interessieren|kommentare|neueste artikel|auch interessant|verwandte artikel|lesen sie auch|weitere artikel|schlagworte|
  lo mas leido|lo mas visto|lo mas|noticias relacionadas|mas noticias|comentarios|te puede interesar|ultimas noticias|mas leidas|ademas|etiquetas|relacionadas|mas informacion|archivado en|
  articoli correlati|i piu letti|piu letti|commenti|ultime notizie|leggi anche|altre notizie|potrebbe interessarti|correlati|
  mais lidas|as mais lidas|leia tambem|noticias relacionadas|ultimas noticias|veja tambem|relacionadas|mais noticias|artigos relacionados|
  meest gelezen|lees ook|gerelateerd|gerelateerde artikelen|reacties|laatste nieuws|meer nieuws|meer over|ook interessant`);

/** A heading or line after which readers speak: nothing that follows is the article. Counts around it do not matter. */
export const COMMENTS = lines(`
  commentaires|vos commentaires|les commentaires|reactions|vos reactions|reactions des lecteurs|
  comments|reader comments|readers' comments|your comments|
  kommentare|leserkommentare|leserreaktionen|ihre meinung|
  comentarios|los comentarios|comentarios de los lectores|opiniones|
  commenti|i commenti|i vostri commenti|
  comentarios dos leitores|os seus comentarios|
  reacties|reacties van lezers|uw reacties`);

/** News agencies, as a closing line credits them. */
export const AGENCIES = lines(`
  afp|agence france-presse|france-presse|ap|associated press|reuters|upi|pa|pa media|bloomberg|xinhua|tass|interfax|ria novosti|
  ats|keystone-ats|la presse canadienne|belga|dpa|apa|sda|keystone-sda|epd|kna|efe|europa press|ep|telam|notimex|
  ansa|adnkronos|agi|askanews|lapresse|lusa|agencia brasil|estadao conteudo|ansa brasil|anp|novum`);

/** Two of these in one block make it a consent notice. */
export const CONSENT = lines(`
  cookie|traceur|consent|donnees personnelles|vie privee|tout accepter|tout refuser|parametrer vos choix|nos partenaires|politique de confidentialite|
  privacy policy|our partners|accept all|personal data|terms of use|datenschutz|einwilligung|alle akzeptieren|unsere partner|personenbezogen|
  politica de privacidad|aceptar todo|datos personales|nuestros socios|informativa sulla privacy|accetta tutt|dati personali|nostri partner|
  politica de privacidade|aceitar todos|dados pessoais|privacybeleid|alles accepteren|persoonsgegevens|onze partners`);

/** Before a colon or a line's end these mark a credit of a picture or film. */
export const CREDITS = lines(`
  credit|credits|credit photo|credits photo|photo|photos|image|illustration|source|legende|images|photo credit|picture|video|bild|foto|fotos|quelle|bildnachweis|fuente|imagen|fonte|immagine|imagem|beeld|bron`);

/** Words that say the rest is for subscribers. */
export const LOCKED = lines(`
  la suite est reservee|article reserve aux abonnes|reserve aux abonnes|reserve a nos abonnes|reservee aux abonnes|pour lire la suite|il vous reste|abonnez-vous pour lire|connectez-vous pour lire|cet article est reserve|lire l'article en integralite|contenu reserve|
  subscribe to continue|subscribe to read|to continue reading|this article is for subscribers|for subscribers only|subscribers only|already a subscriber|to read the full|register to continue|log in to continue|
  weiterlesen mit|jetzt weiterlesen|nur fur abonnenten|diesen artikel weiterlesen|um weiterzulesen|exklusiv fur abonnenten|mit einem abo|
  contenido exclusivo para suscriptores|solo para suscriptores|para seguir leyendo|suscribete para|para continuar leyendo|exclusivo para suscriptores|
  per continuare a leggere|riservato agli abbonati|abbonati per leggere|contenuto riservato|questo articolo e riservato|
  conteudo exclusivo para assinantes|exclusivo para assinantes|assine para ler|para continuar a ler|para continuar lendo|
  alleen voor abonnees|lees verder met|om verder te lezen|exclusief voor abonnees|verder lezen`);

/** Class or id words of boxes that are not the article. */
export const BOX_NAMES =
  /^(?:related|newsletter|share|sharing|social|promo|advert|advertisement|ads?|comments?|tags?|tag-?list|breadcrumbs?|cookies?|consent|cmp|sign-?up|subscribe|subscription|recirc|recirculation|read-?(?:also|more|next)|lire-?(?:aussi|suite)?|a-?lire|also|inread|inline-?(?:teaser|related|promo)|teasers?|outbrain|taboola|more-?(?:on|stories)|links?-?(?:block|list|box)|most-?read|popular|trending|author-?bio|bio|copyright|caption|credits?|legend|kicker|rubric|rubrique|surtitre|print-?only|toolbar|tools|player|rail|carousel|skip-?link|sr-?only|visually-?hidden|mehr-?zum-?thema|relacionad[ao]s|correlati|gerelateerd|lees-?ook|leia-?tambem|leggi-?anche|lee-?tambien)(?:[-_]{1,2}[a-z0-9_-]*)?$/;
