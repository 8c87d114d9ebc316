/** Words that no rule of `stem-latin.ts` reads right: each with what it is a form of, or with nothing. All folded. */

const FORMS = `
said say; told tell; met meet; held hold; made make; went go; gone go; gave give; given give; took take; taken take;
came come; led lead; fought fight; brought bring; thought think; began begin; begun begin; spoke speak; spoken speak;
wrote write; written write; won win; lost lose; sent send; built build; bought buy; kept keep; knew know; known know;
chose choose; chosen choose; fell fall; fallen fall; rose rise; risen rise; drew draw; drawn draw; withdrew withdraw;
withdrawn withdraw; broke break; broken break; stole steal; stolen steal; struck strike; sold sell; paid pay;
found find; stood stand; understood understand; grew grow; grown grow; threw throw; thrown throw; shot shoot;
hidden hide; driven drive; drove drive; flew fly; flown fly; forgot forget; forgotten forget; died die; dying die;
lying lie; agreed agree; freed free; united unite; men man; women woman; children child; lives life live; wives wife;
knives knife; thieves thief; halves half; wolves wolf; shelves shelf; leaves leaf leave; crises crisis; theses thesis;
analyses analysis analyse; refugees refugee; trustees trustee; employees employee; axes axe axis;
lander land; landern land; landes land; kinder kind; kindern kind; manner mann; mannern mann; hauser haus;
hausern haus; worter wort; wortern wort; bilder bild; bildern bild; stadte stadt; stadten stadt; sagte sagen;
sagten sagen; sagt sagen; gesagt sagen; tage tag; tagen tag; yeux oeil; dit dire; rusa ruso; rusas ruso; dijo decir;
dijeron decir; dicho decir; paris; news; this; thus; mars; dans; sans; mais; does; lens; texas; series; species; always;
perhaps; cours; course; fois; pays; corpse; humane; locale; morale; severe; universe; refugee; evening; being; listen;
warden; fasten; chicken; maiden; during; nothing; something; anything; everything; ceiling; hundred; beijing; sterling;
adolf; wales; athens; brussels; naples; mercedes; adidas; james; charles; hans; jones; williams; roberts; peters;
adams; harris; davis; simon; wagen; even; open; seven; eleven; sudden; burden; garden; kitchen; citizen; golden; happen;
often; heaven; raven; oxen; token; linen; state; states state; stated state; stating state; planes plane;
plates plate; notes note; rates rate; sacred; naked; wicked; private; climate; senate; minute; absolute; institute`;

/** What a word is a form of; an empty list for words that are what they are. */
export const WORDS_OF_THEIR_OWN: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.split(';').map((line) => {
    const [form = '', ...bases] = line.trim().split(/\s+/);
    return [form, bases] as const;
  }),
);
