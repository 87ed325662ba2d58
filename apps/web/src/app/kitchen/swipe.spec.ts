import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Swipe } from './swipe';

@Component({ selector: 'sofra-swiped', imports: [Swipe], changeDetection: ChangeDetectionStrategy.OnPush, template: `<p (sofraSwipe)="swiped()"></p>` })
class Swiped {
  count = 0;
  swiped(): void {
    this.count += 1;
  }
}

function aTicket() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(Swiped);
  fixture.detectChanges();
  const ticket = (fixture.nativeElement as HTMLElement).querySelector('p')!;
  const finger = (type: string, x: number, y: number, pointerType = 'touch') => {
    // jsdom has no pointer events of its own.
    ticket.dispatchEvent(Object.assign(new MouseEvent(type, { clientX: x, clientY: y }), { pointerId: 1, pointerType }));
  };
  const swipe = (x: number, y: number, pointerType?: string) => {
    finger('pointerdown', 0, 0, pointerType);
    finger('pointermove', x, y, pointerType);
    finger('pointerup', x, y, pointerType);
    return fixture.componentInstance.count;
  };
  return { swipe, ticket };
}

describe(Swipe.name, () => {
  it('counts when the finger went far to the right', () => expect(aTicket().swipe(150, 20)).toBe(1));

  it.each([
    ['not far enough', 100, 0],
    ['to the left', -200, 0],
    ['scrolling', 150, 120],
  ])('does not count %s', (_what, x, y) => {
    const { swipe, ticket } = aTicket();
    expect(swipe(x, y)).toBe(0);
    expect(ticket.style.transform).toBe('');
  });

  it('leaves the mouse its selecting', () => expect(aTicket().swipe(200, 0, 'mouse')).toBe(0));
});
