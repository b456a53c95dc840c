/** The message files of every language, for views drawn without an extension. */
import de from '../../assets/public/_locales/de/messages.json' with { type: 'json' };
import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import es from '../../assets/public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../assets/public/_locales/fr/messages.json' with { type: 'json' };
import it from '../../assets/public/_locales/it/messages.json' with { type: 'json' };
import nl from '../../assets/public/_locales/nl/messages.json' with { type: 'json' };
import brazilian from '../../assets/public/_locales/pt_BR/messages.json' with { type: 'json' };
import portuguese from '../../assets/public/_locales/pt_PT/messages.json' with { type: 'json' };

export const messages = { fr, en, de, es, it, nl, 'pt-PT': portuguese, 'pt-BR': brazilian };
export type Language = keyof typeof messages;
export const languages = Object.keys(messages) as Language[];
