/** Irregular verbs: base, past, participle; forms that differ are separated by a slash. -s and -ing follow the rules of spelling. */
const TABLE = `arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|blow blew blown
break broke broken|bring brought brought|build built built|burn burnt/burned burnt/burned|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt
dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fit fit/fitted fit/fitted|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|learn learnt/learned learnt/learned|leave left left|lend lent lent|let let let|lie lay lain
lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|misread misread misread|mistake mistook mistaken|misunderstand misunderstood misunderstood|overcome overcame overcome|oversee oversaw overseen
pay paid paid|prove proved proven/proved|put put put|quit quit quit|read read read|redo redid redone|resend resent resent|reset reset reset|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown/showed|shut shut shut|sing sang sung|sit sat sat|sleep slept slept|speak spoke spoken|speed sped sped
spell spelt/spelled spelt/spelled|spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|upset upset upset|wake woke woken
wear wore worn|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|rewrite rewrote rewritten|overpay overpaid overpaid|repay repaid repaid|prepay prepaid prepaid|rebuild rebuilt rebuilt`;

export interface Irregular {
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

/** Past and participle by base form. be, have, do and the modals are not among them. */
export const IRREGULAR_VERBS: ReadonlyMap<string, Irregular> = new Map(
  TABLE.split(/[|\n]/).map((row) => {
    const [base = '', past = '', participle = ''] = row.split(' ');
    return [base, { past: past.split('/'), participle: participle.split('/') }];
  }),
);
