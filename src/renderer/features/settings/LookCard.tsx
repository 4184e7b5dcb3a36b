import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { settingsWords } from './settingsWords.ts';

const themes = ['light', 'dark', 'auto'] as const;

/** Light, dark, or what the system says. Kept by the desk. */
export function LookCard() {
  const say = useWords(settingsWords);
  const run = useCommand();
  const theme = useDesk((desk) => desk.theme ?? 'light');
  return (
    <Card title={say('look')}>
      <Segments
        label={say('theme')}
        options={themes.map((value) => ({ value, label: say(`themeOf.${value}`) }))}
        value={theme}
        onChange={(value) => void run('desk.setTheme', { theme: value })}
      />
    </Card>
  );
}
