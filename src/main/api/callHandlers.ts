import type { callCommands } from '../../shared/api/calls.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { dial } from '../desk/calls/dial.ts';
import { answerCall, onTelephone, transferCall } from '../desk/calls/telephone.ts';
import { chooseCustomer } from '../desk/pop/chooseCustomer.ts';
import { popPainted } from '../desk/pop/popPainted.ts';
import type { Workplace } from '../desk/workplace.ts';

export const callHandlers = (w: Workplace): Pick<Handlers, keyof typeof callCommands> => ({
  'call.answer': ({ callId }) => answerCall(w, callId),
  'call.reject': ({ callId }) => onTelephone(w, { do: 'reject', call: callId }),
  'call.hangUp': ({ callId }) => onTelephone(w, { do: 'hangup', call: callId }),
  'call.hold': ({ callId }) => onTelephone(w, { do: 'hold', call: callId }),
  'call.retrieve': ({ callId }) => onTelephone(w, { do: 'retrieve', call: callId }),
  'call.mute': ({ callId }) => onTelephone(w, { do: 'mute', call: callId }),
  'call.unmute': ({ callId }) => onTelephone(w, { do: 'unmute', call: callId }),
  'call.pauseRecording': ({ callId }) => onTelephone(w, { do: 'record-pause', call: callId }),
  'call.resumeRecording': ({ callId }) => onTelephone(w, { do: 'record-resume', call: callId }),
  'call.dial': ({ number, customerId }) => dial(w, number, customerId),
  'call.sendDigits': ({ callId, digits }) => onTelephone(w, { do: 'dtmf', call: callId, digits }),
  'call.transfer': ({ callId, to }) => transferCall(w, { do: 'transfer-blind', call: callId, to }),
  'call.consult': ({ callId, to }) => transferCall(w, { do: 'transfer-consult', call: callId, to }),
  'call.completeTransfer': ({ callId }) => onTelephone(w, { do: 'transfer-complete', call: callId }),
  'call.cancelTransfer': ({ callId }) => onTelephone(w, { do: 'transfer-cancel', call: callId }),
  'call.swap': ({ callId }) => onTelephone(w, { do: 'transfer-swap', call: callId }),
  'call.conference': ({ callId }) => onTelephone(w, { do: 'conference', call: callId }),
  'call.focus': ({ callId }) => {
    w.board.need(callId);
    w.cell.set({ focus: callId });
    return {};
  },
  'call.chooseCustomer': ({ callId, customerId }) => {
    chooseCustomer(w, callId, customerId);
    return {};
  },
  'call.popPainted': ({ callId, ms, at }) => {
    popPainted(w, callId, ms, at);
    return {};
  },
});
