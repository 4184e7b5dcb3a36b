import { useMantineColorScheme } from '@mantine/core';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { settingsWords } from './settingsWords.ts';

const themes = ['light', 'dark', 'auto'] as const;

/** Light, dark, or what the system says. Kept on this machine. */
export function LookCard() {
  const say = useWords(settingsWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card title={say('look')}>
      <Segments
        label={say('theme')}
        options={themes.map((value) => ({ value, label: say(`themeOf.${value}`) }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </Card>
  );
}
