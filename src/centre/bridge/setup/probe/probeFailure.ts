import type { ProbeTrouble, ShownCertificate } from '../../../../shared/link/bridge/probe.ts';

/** Why a step ends the test. Thrown inside a probe only. */
export class ProbeFailure extends Error {
  readonly trouble: ProbeTrouble;
  readonly certificate: ShownCertificate | null;
  constructor(trouble: ProbeTrouble, certificate: ShownCertificate | null = null) {
    super(trouble);
    this.trouble = trouble;
    this.certificate = certificate;
  }
}

/** The desk does not want to know any more. */
export class ProbeCancelled extends Error {}
