/** Answers as people in the field write them: those of one row say nearly the same, the rows say different things. */
export const nearlyTheSame: Readonly<Record<string, readonly string[]>> = {
  'tieto ei kulje': [
    'Tieto ei kulje koulun ja sosiaalityön välillä.',
    'Tieto ei liiku koulun ja sosiaalityön välillä',
    'tiedonkulku koulun ja sosiaalityön välillä ei toimi, tieto ei kulje',
  ],
  'perhe kertoo asiansa monta kertaa': [
    'Perhe joutuu kertomaan asiansa monta kertaa eri työntekijöille.',
    'Perheet joutuvat kertomaan asiansa moneen kertaan.',
    'Sama perhe kertoo asiansa monta kertaa eri ihmisille',
  ],
  'jonot nuorisopsykiatriaan': [
    'Jonot nuorisopsykiatrialle ovat liian pitkät',
    'Nuorisopsykiatrian jonot ovat aivan liian pitkiä!',
  ],
  'kuka vastaa': [
    'Ei tiedetä, kuka vastaa lapsen asiasta kokonaisuutena.',
    'Kukaan ei tiedä, kuka vastaa lapsen asiasta.',
  ],
  'opiskeluhuollon resurssit': [
    'Opiskeluhuollon resurssit eivät riitä pieniin kouluihin.',
    'Opiskeluhuollon resurssit pienissä kouluissa eivät riitä',
  ],
  köer: [
    'Köerna till familjerådgivningen är för långa.',
    'Det är alldeles för långa köer till familjerådgivningen',
  ],
  'one person in charge': [
    'Nobody knows who is in charge of the family as a whole.',
    'No one knows who is in charge of the whole family',
  ],
};

/** Different matters, though some share words with each other or with those above. */
export const different: readonly string[] = [
  'Koulukuraattori on paikalla vain kerran viikossa.',
  'Tarvitsemme yhteisen tilannekuvan lasten hyvinvoinnista.',
  'Lapsen asia etenee nopeasti, kun perhekeskus ja neuvola istuvat samassa talossa.',
  'Päätökset tehdään eri budjeteista, eikä kukaan katso kokonaisuutta.',
  'Nuorten kanssa pitäisi puhua ennen kuin suunnitellaan.',
  'Henkilöstö vaihtuu niin usein, että luottamus ei ehdi syntyä.',
  'Koulun arjessa kaikki toimii hyvin, kiitos rehtorin.',
  'Perheen luottamus syntyy, kun sama työntekijä pysyy.',
  'Järjestöjen apu jää usein käyttämättä.',
  'Sosiaalityön päivystys vastaa puhelimeen heti.',
  'Skolhälsovården saknar personal på landsbygden.',
  'The contract between the town and the county is out of date.',
];
