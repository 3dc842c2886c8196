import { Component, type JSX, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What is shown instead when drawing failed. */
  readonly fallback: (error: unknown) => JSX.Element;
}

interface ErrorBoundaryState {
  /** Boxed, because anything can be thrown, undefined too. */
  readonly caught: { readonly error: unknown } | null;
}

/** Catches what goes wrong while drawing, so that a person is told instead of seeing an empty pane. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { caught: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught === null ? this.props.children : this.props.fallback(caught.error);
  }
}
