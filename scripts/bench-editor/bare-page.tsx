import '@xyflow/react/dist/style.css'
import type { Edge, Node } from '@xyflow/react'
import { ReactFlow, useEdgesState, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'

/** What the bench compares with: React Flow as its first example has it, with its default nodes, and an input for one label. */
function BarePage({ given }: { given: { nodes: Node[]; edges: Edge[] } }) {
  const [nodes, setNodes, onNodesChange] = useNodesState(given.nodes)
  const [edges, , onEdgesChange] = useEdgesState(given.edges)
  const [first] = nodes
  const rename = (label: string) =>
    setNodes((nodes) => nodes.map((node) => (node.id === first?.id ? { ...node, data: { label } } : node)))
  return (
    <div style={{ display: 'flex', height: '100dvh' }}>
      <main style={{ flex: 1 }}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          minZoom={0.02}
          panOnScroll
          fitView
        />
      </main>
      <aside style={{ width: 360 }}>
        <textarea
          aria-label="Text"
          value={String(first?.data.label)}
          onChange={(event) => rename(event.target.value)}
        />
      </aside>
    </div>
  )
}

const blocks = new URLSearchParams(location.search).get('blocks')
const answer = await fetch(`/flow/${blocks}`)
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <BarePage given={await answer.json()} />,
)
