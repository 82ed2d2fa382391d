/** Verbs of service mail that are hardly ever nouns or adjectives in their base form. */
export const PLAIN_VERBS =
  `plug? bounce redo accept accompany accuse achieve acknowledge acquire activate adapt add adjust admit advertise advise afford agree aim allow amend announce annoy apologise apologize appear apply appoint appreciate approve
argue arrange arrive ask assess assign assist assume assure attach attend authenticate authorise authorize avoid await be believe belong block? borrow browse calculate cancel carry cease clarify collect
combine communicate compare compensate complain compile comply comprehend compress concern? conclude conduct? configure confirm connect consider consist consult contain continue contribute convert convince copy? correspond create
deactivate debit decide declare decline deduct define delay? delete deliver demonstrate deny depart depend deploy describe deserve destroy detach detect determine develop diagnose differ disable disagree disappear disappoint disclose
disconnect discontinue discover discuss dislike dismiss dispatch? display? dispose disregard distribute divide download? earn edit email? emphasise emphasize employ enable enclose encourage encounter? endorse enforce enjoy enlarge enquire enrol enroll ensure enter
entitle erase escalate establish evaluate examine exceed exclude execute exist expand expect expedite expire explain explore expose extend facilitate fail familiarise feel fetch finalise finalize fix? fluctuate follow forget forward? fulfil fulfill gather generate
give go grant? guide? happen have hear hesitate hide identify ignore illustrate imagine implement imply import? improve include incorporate increase? incur indicate inform initiate input? inquire insert insist inspect install instruct insure intend
introduce investigate invite involve issue? join judge? justify know lack? learn let liaise locate look? lose lower maintain make manage mandate? mention migrate mind? misplace modify move? navigate negotiate neglect notice? notify obey obtain occur
offer? omit operate overlook owe participate pay perform permit? persist persuade pick? place? plan? please post? postpone prefer prepare prescribe preserve prevent proceed procure prohibit promise? propose prove provide publish pull? purchase? push? qualify quote? raise
read realise realize reassure recall? receive reckon recognise recognize recommend reconnect reconsider recover rectify redeem redirect reduce refer refresh refuse? regard? register? regret? reimburse reinstall reissue reject relate relax? rely remain remember remind remove
rename render renew reopen repair? repeat? rephrase replace replicate require rerun reschedule resend reserve? resolve respect? respond restart? restore restrict resubmit retain retrieve retry reuse reveal revert review? revise reverse? revoke satisfy save? say scan? schedule?
seem select send separate? settle share? ship? sign? simplify sit solve speak specify spend stay? store? submit subscribe succeed suffer suggest supply? support? suppose suspend switch? synchronise sync tell tend terminate thank think transmit translate treat? trigger?
troubleshoot uncheck undergo understand undertake underline unblock uninstall unlock unplug unsubscribe update? upgrade? upload? urge use? utilise utilize validate vary verify view? violate visit? want? warn wish? withdraw withhold wonder? worry? write dial? download? agree overcharge? overpay
bother? blame? threaten complete? close? open? clear? confuse frustrate embarrass inconvenience? anticipate accommodate acquaint proofread retype rebook refund? dislike`.split(
    /\s+/,
  );

/** Verbs whose base form is a noun or an adjective as well, and more often so. */
export const NOUN_VERBS =
  `access account act address advance answer appeal approach attack attempt back balance bank base bear benefit bid bill bind book boost box brief bug bulk call cap care case cash cast catch cause challenge change charge chase chat check claim click code comment
commission compensate compromise concern contact contract control cook correct cost count couple cover crash credit cross cure cut cycle damage date deal debate debug default demand deposit design detail direct discount dispute document double doubt draft draw dress drink
drive drop due duplicate effect email end enter escape estimate even exchange excuse exercise experience export express face factor favour favor fax feature fee field figure file fill fill filter finance find fine finish fire fit flag fly focus force form format forward
found free freeze fund function further gain go guarantee guess hand handle hang head heat help hit hold hope host hurry hurt impact import inconvenience influence input interest interview invoice issue keep key kick label lag land last launch lay lead leak lease leave lend level
license lie light like limit line link list live load loan lock log look love mail mark market master match matter mean measure meet merge message mind miss mistake model monitor move name need note notice number object occasion offer open order outline outsource own pack
package park part pass patch pause permit phone photograph pick picture place plan play point policy position post power practice present press price print process produce profile profit program progress project promise prompt protect protest purchase push query question queue quit quote race
raise range rate reach reason receipt record recover refund register regret release rent repair repeat reply report request rescue research reserve reset rest result retail return review reward ring rise risk rule run rush safe sale sample save scale scan score screen screenshot
seal search seat secure sell sense serve service set shape share shift ship shop shout show shut sign signal size skip slip sort sound source spare speed spell spend spot staff stamp stand start state status stay stick stock stop store strain stream stress study style subject
sum support survey swap switch tag take talk target task tax tear team term test text thank throw ticket time title top total touch tour track trade train transfer transport trap travel treat trial trip trouble trust try turn type understand unit update upgrade upload
upset use value vary venue view visit voice volunteer vote vouch wait walk warrant wash waste watch wave wear weigh welcome win wipe wish withdraw work worry wrap zip ping loop suit bin fix rush break fall read block guide treat`.split(
    /\s+/,
  );

/** Nouns that are spelled like a verb form in -s or -ed but are hardly verbs in service mail. */
export const NEVER_VERBS = new Set(
  `news terms details goods business address process access status always perhaps besides towards sometimes series species savings earnings proceeds overseas sales basis bus lens analysis yes this his its hers as is was us thus plus less unless various previous serious
  customs headquarters premises united hundred need indeed speed feed bed red exceed proceed kindred sacred naked wicked aged evening morning nothing something anything everything thing string spring king ceiling during building meeting booking billing pricing shipping ticket red
  species media data`.split(/\s+/),
);

/** Participles that are adjectives after be: "I am disappointed". */
export const FEELINGS = new Set(
  `disappointed frustrated worried confused interested pleased delighted tired upset surprised annoyed excited concerned satisfied dissatisfied convinced determined experienced qualified limited detailed complicated supposed bored scared ashamed unable aware gone closed
  based located situated related dedicated committed devoted prepared mistaken stressed relieved embarrassed overwhelmed shocked`.split(
    /\s+/,
  ),
);

/** Words in -ing that are adjectives after be: "it is annoying". */
export const DESCRIBING = new Set(
  'missing annoying frustrating disappointing confusing interesting pending outstanding embarrassing surprising misleading upsetting worrying shocking exciting willing existing binding lacking amazing boring tiring convincing promising'.split(
    ' ',
  ),
);
