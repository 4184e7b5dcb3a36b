import { Worker } from 'node:worker_threads';
import { DeskError } from '../../../shared/lib/result.ts';
import type { ReportAnswer, ReportQuestion, Reports } from './reportMessages.ts';

/** Each question has a thread that ends with its answer. */
export function createReports(path: string): Reports {
  const ask = (workerData: ReportQuestion) =>
    new Promise<unknown>((resolve, reject) => {
      const worker = new Worker(new URL('./reportWorker.ts', import.meta.url), { workerData });
      worker.once('message', (answer: ReportAnswer) => {
        if ('value' in answer) resolve(answer.value);
        else reject(new DeskError('internal', answer.failure));
      });
      worker.once('error', () => reject(new DeskError('internal')));
      worker.once('exit', () => reject(new DeskError('internal')));
    });
  return {
    scriptFigures: (question) =>
      ask({ path, report: 'scriptFigures', question }) as ReturnType<Reports['scriptFigures']>,
    complaintRatios: (question) =>
      ask({ path, report: 'complaintRatios', question }) as ReturnType<Reports['complaintRatios']>,
  };
}
