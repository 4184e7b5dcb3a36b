import { interfaceEndpoint } from '../../asterisk/channelName.ts';

/** The phone of `PJSIP/101&Custom:DND101,CustomPresence:101`, as a dialplan writes its hints. */
export const hintedEndpoint = (hint: string): string | null => interfaceEndpoint(hint.split(/[,&]/)[0] ?? '');
