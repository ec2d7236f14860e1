import type { Party } from '../workshop/parties.ts';
import type { Words } from '../workshop/words.ts';

/** A simulated participant of a rehearsal; the name says that it is no person. */
export interface SampleParticipant {
  readonly name: Words;
  readonly party: Party;
}

/**
 * Six people of each side. The order matters: samples are taken by place, so the sides alternate to bring
 * different voices early, and each side has every place modulo six once, which uses all six sample choices
 * of its side.
 */
export const rehearsalCast: readonly SampleParticipant[] = [
  sample('sivistys', 'rehtori', 'rektor', 'head teacher'),
  sample('opiskeluhuolto', 'koulukuraattori', 'skolkurator', 'school social worker'),
  sample('jarjesto', 'järjestön perhetyöntekijä', 'familjearbetare i en organisation', 'NGO family worker'),
  sample('sivistys', 'sivistysjohtaja', 'bildningsdirektör', 'education director'),
  sample('sote', 'palvelulinjan johtaja', 'direktör för en servicelinje', 'service-line director'),
  sample(
    'seurakunta',
    'seurakunnan kasvatuksen johtaja',
    'församlingens ledare för fostran',
    'parish head of education',
  ),
  sample('opiskeluhuolto', 'koulupsykologi', 'skolpsykolog', 'school psychologist'),
  sample(
    'koulutuksenjarjestaja',
    'ammattiopiston opintojohtaja',
    'studiechef vid yrkesinstitutet',
    'head of studies at a vocational college',
  ),
  sample('sivistys', 'varhaiskasvatuspäällikkö', 'chef för småbarnspedagogiken', 'head of early education'),
  sample(
    'sote',
    'perhekeskuksen palveluvastaava',
    'serviceansvarig vid familjecentret',
    'family centre service lead',
  ),
  sample(
    'jarjesto',
    'vanhempainyhdistyksen puheenjohtaja',
    'ordförande för föräldraföreningen',
    "chair of the parents' association",
  ),
  sample('kunnanjohto', 'kunnanjohtaja', 'kommundirektör', 'municipal manager'),
  sample(
    'jarjesto',
    'järjestön toiminnanjohtaja',
    'verksamhetsledare i en organisation',
    'NGO executive director',
  ),
  sample('hyte', 'hyvinvointikoordinaattori', 'välfärdskoordinator', 'wellbeing coordinator'),
  sample('hallinto', 'kehittämispäällikkö', 'utvecklingschef', 'development manager'),
  sample('valtio', 'Kelan yhdyshenkilö', 'kontaktperson vid FPA', 'contact person at Kela'),
  sample('tyollisyys', 'työllisyyspäällikkö', 'sysselsättningschef', 'employment manager'),
  sample(
    'sote',
    'neuvolan terveydenhoitaja',
    'hälsovårdare vid rådgivningen',
    'public health nurse at a child health clinic',
  ),
];

function sample(party: Party, fi: string, sv: string, en: string): SampleParticipant {
  return { party, name: { fi: `Esimerkki: ${fi}`, sv: `Exempel: ${sv}`, en: `Example: ${en}` } };
}
