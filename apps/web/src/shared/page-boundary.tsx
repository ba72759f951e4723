import { Component, type ReactNode } from 'react'
import { ProblemNote } from './problem-note.tsx'

/** A page that fails takes no other with it (页面出错): it says so, and the frame stays. React asks for a class here. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return <ProblemNote problem={this.state.error} retry={() => location.reload()} />
  }
}
