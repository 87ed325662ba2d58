import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { provideRouter, withComponentInputBinding, withNavigationErrorHandler } from '@angular/router';
import { provideWords } from './core/i18n/provide-words';
import { initialLanguage } from './core/language';
import { loadAnew } from './core/load-anew';
import { onceOnly } from './core/once-only';
import { sessionExpired } from './core/session-expired';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(routes, withComponentInputBinding(), withNavigationErrorHandler(loadAnew)),
    provideHttpClient(withFetch(), withInterceptors([sessionExpired, onceOnly])),
    provideWords(initialLanguage()),
  ],
};
