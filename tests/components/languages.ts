/** The message files of every language, for views drawn without an extension; Brazilian Portuguese differs from Portugal's in words only. */
import de from '../../assets/public/_locales/de/messages.json' with { type: 'json' };
import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import es from '../../assets/public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import it from '../../assets/public/_locales/it/messages.json' with { type: 'json' };
import nl from '../../assets/public/_locales/nl/messages.json' with { type: 'json' };
import pt from '../../assets/public/_locales/pt_PT/messages.json' with { type: 'json' };

export const messages = { fr, en, de, es, it, nl, pt };
export type Language = keyof typeof messages;
export const languages = Object.keys(messages) as Language[];
