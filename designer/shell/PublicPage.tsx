import { Box, type BoxProps } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { useTexts } from '../i18n/useTexts.ts';
import { PublicHeader } from './PublicHeader.tsx';

type Props = {
  /** Of the window. */
  readonly title: string;
  /** What the link says that leads past the header. */
  readonly skip: string;
  readonly main?: BoxProps;
  readonly children: ReactNode;
};

const READING: BoxProps = { maw: 860, mx: 'auto', p: 'md' };

/** The frame of a page for everybody: nobody is signed in. */
export function PublicPage({ title, skip, main = READING, children }: Props) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`;
  }, [title, t]);
  return (
    <Box>
      <a className="lt-skip" href="#content">
        {skip}
      </a>
      <PublicHeader />
      <Box component="main" id="content" tabIndex={-1} {...main}>
        {children}
      </Box>
    </Box>
  );
}
