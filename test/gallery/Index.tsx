/** The list of pictures. */
export function Index({ names }: { names: string[] }) {
  return (
    <main>
      <h1>Gallery</h1>
      <ul id="states">
        {names.map((name) => (
          <li key={name} id={name}>
            <a href={`?state=${name}&lang=fr`}>{name}</a> · <a href={`?state=${name}&lang=en`}>en</a> ·{' '}
            <a href={`?state=${name}&lang=fr&theme=dark`}>dark</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
