/** What a newcomer reads when the local mode is up: where to open it, what to do first, what to beware of. */
export function firstSteps(openAt: string): string {
  return `
  Yhdyspinta on käynnissä. Avaa selaimessa: ${openAt}

  1. Avaa vasemmalta Personal Chat ja paina tervehdyskortista "Kokeile":
     näet yksin kokonaisen työpajan muutamassa minuutissa.
  2. Tai avaa kanava "Lapset, nuoret ja perheet" ja kirjoita @Yhdyspinta aloita
     (valitse Yhdyspinta listasta, joka aukeaa @-merkistä).

  Huomaa: Agents Playground kuuntelee tämän koneen kaikkia verkkoliitäntöjä ilman
  tunnistautumista. Käytä sitä vain luotetussa verkossa. Botti itse vastaa vain tälle koneelle.
  Sivun lataaminen uudelleen tyhjentää keskustelut näkyvistä. Ctrl-C lopettaa molemmat.

  --

  Yhdyspinta is running. Open in a browser: ${openAt}

  1. Open Personal Chat on the left and press "Kokeile" on the welcome card:
     alone, you see a whole workshop in a few minutes.
  2. Or open the channel "Lapset, nuoret ja perheet" and write @Yhdyspinta aloita
     (choose Yhdyspinta from the list that the @ opens).

  Note: the Agents Playground listens on all network interfaces of this machine, without
  authentication. Use it on a trusted network only. The bot itself answers to this machine alone.
  Reloading the page clears the conversations from view. Ctrl-C ends both.

`;
}
